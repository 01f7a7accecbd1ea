// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

/// A target of our own; its arrows are the picture in Sources/README.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: excluded(name), swiftSettings: strict, plugins: plugins)
}

/// Guides stand beside the code that they are about and are not part of it.
func excluded(_ name: String) -> [String] {
    ["PlanLanguage"].contains(name) ? ["README.md"] : []
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "planlint",
    products: [.executable(name: "planlint", targets: ["planlint"])],
    dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        module("PlanSource"),
        module("PlanDiagnostics", ["PlanSource"]),
        module("PlanYAML", ["CYAML", "PlanSource", "PlanDiagnostics"]),
        module("PlanLanguage"),
        module("PlanModel", ["PlanSource", "PlanLanguage"]),
        module("PlanReaders", ["CMarkdown", "PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanModel"]),
    ]
)
