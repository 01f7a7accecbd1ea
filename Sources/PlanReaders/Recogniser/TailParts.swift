/// Where a line noted in parts is parted: by a dash, a slash, a bar or an arrow with spaces around it, a tab, or three spaces.
enum TailParts {
    /// The last such place; nil for none.
    static func lastCut(in bytes: ArraySlice<UInt8>) -> Range<Int>? { cuts(in: bytes).last }

    /// Half-open byte ranges of all such places, in order.
    static func cuts(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var cuts: [Range<Int>] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let width = cutWidth(bytes, index)
            guard width > 0 else {
                index += 1
                continue
            }
            if index > bytes.startIndex, index + width < bytes.endIndex { cuts.append(index..<index + width) }
            index += width
        }
        return cuts
    }

    private static func cutWidth(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
        guard bytes[index] == 0x20 || bytes[index] == 0x09 else { return 0 }
        var end = index
        var hasTab = false
        while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 {
            hasTab = hasTab || bytes[end] == 0x09
            end += 1
        }
        let mark = markWidth(bytes, end)
        if mark > 0, end + mark < bytes.endIndex, bytes[end + mark] == 0x20 {
            return end + mark + 1 - index
        }
        return hasTab || end - index >= 3 ? end - index : 0
    }

    private static func markWidth(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
        guard index < bytes.endIndex else { return 0 }
        switch bytes[index] {
        case 0x2D, 0x2F, 0x7C: return 1
        case 0xE2 where index + 2 < bytes.endIndex:
            let isDash = bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
            return isDash || bytes[index + 1] == 0x86 && bytes[index + 2] == 0x92 ? 3 : 0
        default: return 0
        }
    }
}
