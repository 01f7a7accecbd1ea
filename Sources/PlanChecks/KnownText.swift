import PlanLanguage
import PlanSource

/// A text with all that was seen in it. An object, so that it is handed on without copying.
final class KnownText {
    let text: MappedText
    let reading: Reading

    init(text: MappedText, reading: Reading) {
        self.text = text
        self.reading = reading
    }
}
