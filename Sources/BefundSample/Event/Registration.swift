/// One row of the registration list.
struct Registration {
  enum Standing {
    case onTime, late, cancelled, waiting, duplicate
  }

  var standing: Standing
  var received: SampleDate
  var dateText = ""
  var dateDefect: String?
  var channel = "E-Mail"
  var channelText: String?
  var personId = ""
  var organisation = ""
  var organisationBytes: [UInt8]?
  var organisationType = "keine (Privatperson)"
  var group = "Bürger*innen"
  var persons = 1
  var personsText: String?
  var firstWish = "egal"
  var firstWishText: String?
  var secondWish = ""
  var interpreting = ""
  var interpretingDefect = false
  var childCare = ""
  var catering = "egal"
  var access = ""
  var photo = "ja"
  var attended = ""
  var remark = ""
  var isMerged = false
  /// For a duplicate, the position of the row that stays.
  var original: Int?
  var reason = ""

  var isLive: Bool { standing == .onTime || standing == .late }

  var status: String {
    switch standing {
    case .onTime, .duplicate: "angemeldet"
    case .late: "nachgemeldet"
    case .cancelled: "storniert"
    case .waiting: "Warteliste"
    }
  }
}
