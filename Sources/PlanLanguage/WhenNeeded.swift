import Synchronization

/// A value that is made when it is first asked for, and kept.
package final class WhenNeeded<Value: AnyObject & Sendable>: Sendable {
    private let made = AtomicLazyReference<Value>()
    private let make: @Sendable () -> Value

    /// - Parameter make: may be called by several tasks at once, and gives the same each time.
    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    package var value: Value { made.load() ?? made.storeIfNil(make()) }
}
