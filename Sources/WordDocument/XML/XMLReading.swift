import CExpat

/// What happens while XML is read. Ranges are half-open byte offsets in the part.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) throws(WordFault)
    func end(_ name: XMLName, at range: Range<Int>) throws(WordFault)
    /// A piece of text; entities come as pieces of their own whose range is longer than they are.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) throws(WordFault)
}

/// Runs expat over a part: no entities of the document's own, limited depth and number of elements.
final class XMLReading {
    private let handler: any XMLHandler
    private let limits: WordLimits
    private var parser: XML_Parser?
    private var namespaces = XMLNamespaces()
    private var depth = 0
    private var elements = 0
    private var fault: WordFault?

    private init(_ handler: any XMLHandler, _ limits: WordLimits) {
        self.handler = handler
        self.limits = limits
    }

    /// - Throws: the handler's fault, or why this is no XML that we take.
    static func read(_ bytes: [UInt8], _ limits: WordLimits, to handler: any XMLHandler) throws(WordFault) {
        try XMLReading(handler, limits).run(bytes)
    }

    private func run(_ bytes: [UInt8]) throws(WordFault) {
        // The encoding is ours: parts are decoded before they come here, whatever their first line says.
        guard let parser = XML_ParserCreate("UTF-8") else { throw .damaged }
        defer { XML_ParserFree(parser) }
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { data, name, attributes in XMLReading.from(data).start(name, attributes) },
            { data, name in XMLReading.from(data).end(name) })
        XML_SetCharacterDataHandler(parser) { data, text, count in XMLReading.from(data).text(text, Int(count)) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReading.from(data).stop(.declaresEntities) }
        let status = bytes.withUnsafeBytes { buffer in
            withExtendedLifetime(self) {
                XML_Parse(
                    parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), 1)
            }
        }
        self.parser = nil
        if let fault { throw fault }
        guard status == XML_STATUS_OK else { throw .damaged }
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReading {
        // expat gives back the pointer that `run` gave it.
        Unmanaged<XMLReading>.fromOpaque(data!).takeUnretainedValue()
    }

    private func stop(_ reason: WordFault) {
        guard fault == nil else { return }
        fault = reason
        if let parser { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }

    private var range: Range<Int> {
        let start = max(0, Int(XML_GetCurrentByteIndex(parser)))
        return start..<start + max(0, Int(XML_GetCurrentByteCount(parser)))
    }

    private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard fault == nil, let name else { return }
        depth += 1
        elements += 1
        if depth > limits.depth { return stop(.tooDeep(limit: limits.depth)) }
        if elements > limits.elements { return stop(.tooMany(limit: limits.elements)) }
        do throws(WordFault) {
            try namespaces.enter(attributes, depth: depth)
            guard namespaces.know(attributes), let name = namespaces.resolve(name) else { throw .damaged }
            try handler.start(name, XMLAttributes(attributes), at: range)
        } catch {
            stop(error)
        }
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        guard fault == nil, let name else { return }
        depth -= 1
        guard let name = namespaces.resolve(name) else { return stop(.damaged) }
        do throws(WordFault) { try handler.end(name, at: range) } catch { stop(error) }
        namespaces.leave(depth: depth + 1)
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
        guard fault == nil, let text else { return }
        let range = self.range
        text.withMemoryRebound(to: UInt8.self, capacity: count) { start in
            do throws(WordFault) {
                try handler.text(UnsafeBufferPointer(start: start, count: count), at: range)
            } catch {
                stop(error)
            }
        }
    }
}
