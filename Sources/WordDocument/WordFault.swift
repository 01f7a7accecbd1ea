/// Why a file could not be read as a Word document.
package enum WordFault: Error, Hashable, Sendable {
    /// It cannot be unpacked, or what it holds is cut off or broken.
    case damaged
    /// A password is needed.
    case protected
    /// A packed folder without a Word document in it.
    case noDocument
    /// Limit in bytes, unpacked or packed.
    case tooLarge(limit: Int)
    /// Limit in elements within one another.
    case tooDeep(limit: Int)
    /// Limit in paragraphs, rows and cells, or in elements.
    case tooMany(limit: Int)
    /// It declares entities, which no program for text documents does.
    case declaresEntities
    /// libzip is not installed.
    case noUnpacker
}
