// The C callbacks that libcsv calls, and nothing else: they carry no Swift context of their own.

import CLibCSV
import Foundation

typealias FieldCallback =
  @Sendable @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
typealias RowCallback = @Sendable @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

/// Hands one field to the ``RowSink`` behind the context pointer.
let fieldCallback: FieldCallback = { bytes, count, context in
  guard let context else { return }
  if let bytes {
    context.assumingMemoryBound(to: RowSink.self).pointee.field(UnsafeRawPointer(bytes), count)
  } else {
    var nothing: UInt64 = 0
    context.assumingMemoryBound(to: RowSink.self).pointee.field(&nothing, 0)
  }
}

/// Ends a row of the ``RowSink`` behind the context pointer.
let rowCallback: RowCallback = { _, context in
  guard let context else { return }
  context.assumingMemoryBound(to: RowSink.self).pointee.endRow()
}

/// Collects the fields of a ``RecordSampler`` behind the context pointer.
let sampleFieldCallback: FieldCallback = { bytes, count, context in
  guard let context else { return }
  let sampler = Unmanaged<SampleRecords>.fromOpaque(context).takeUnretainedValue()
  sampler.current.append(
    bytes == nil
      ? [] : Array(UnsafeRawBufferPointer(start: UnsafeRawPointer(bytes), count: count)))
}

/// Ends a record of a ``RecordSampler`` behind the context pointer.
let sampleRowCallback: RowCallback = { _, context in
  guard let context else { return }
  Unmanaged<SampleRecords>.fromOpaque(context).takeUnretainedValue().endRow()
}

/// No byte counts as a space, so that libcsv trims nothing.
let noSpace: @Sendable @convention(c) (UInt8) -> Int32 = { _ in 0 }

/// The largest field that is read: 8 MiB.
let fieldLimit = 8 << 20

/// Grows a field's buffer up to ``fieldLimit`` and then refuses.
let limitedRealloc:
  @Sendable @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer? = {
    pointer, size in
    size > fieldLimit ? nil : realloc(pointer, size)
  }
