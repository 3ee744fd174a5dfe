import BefundModel
import Testing

@Suite("Parts of a path")
struct FilePathTests {
  @Test(
    "folder and name, for names of one character too",
    arguments: [
      ("x", "", "x"), ("xy", "", "xy"), ("a/b", "a", "b"), ("a/b/", "a", "b"), ("/a", "/", "a"),
      ("/", "/", "/"), ("a//b", "a", "b"), ("../study.yaml", "..", "study.yaml"), ("", "", ""),
    ])
  func parts(path: String, folder: String, name: String) {
    #expect(FilePath.folder(of: path) == folder)
    #expect(FilePath.name(of: path) == name)
  }
}
