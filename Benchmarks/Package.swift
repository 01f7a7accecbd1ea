// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it times the finished program from outside and needs nothing from inside it.
let package = Package(
    name: "planlint-benchmarks",
    targets: [.executableTarget(name: "plan-benchmark", swiftSettings: [.swiftLanguageMode(.v6)])]
)
