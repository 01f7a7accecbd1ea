// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// The finished program does without the checks for overlapping access, a fortieth of its time; the tests run with them.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// A target of our own; its arrows are the picture in Sources/README.md.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: guides("Sources/\(name)"), swiftSettings: strict)
}

/// Tests read their fixtures from the folder at run time, so the build leaves out everything that is not Swift.
func tests(of name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: guides("Tests/\(name)Tests"), swiftSettings: strict)
}

/// What stands beside the code without being part of it: the guide, and folders of fixtures.
func guides(_ folder: String) -> [String] {
    let root = Context.packageDirectory + "/" + folder
    let found = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let fixtures: Set<String> = [
        "README.md", "Fixtures", "Sentences", "Drafts", "Drafts2", "Drafts3", "Expected", "Layouts", "RulesInPlans",
        "WordFiles",
    ]
    return found.filter(fixtures.contains).sorted()
}

let package = Package(
    name: "planlint",
    products: [.executable(name: "planlint", targets: ["planlint"])],
    dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CAllocation"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        module("PlanSource"),
        module("PlanDiagnostics", ["PlanSource"]),
        module("PlanYAML", ["CYAML", "PlanSource", "PlanDiagnostics"]),
        module("PlanLanguage"),
        module("PlanModel", ["PlanSource", "PlanLanguage"]),
        module("WordDocument", ["CZip", "CZlib", "CExpat", "PlanSource"]),
        module(
            "PlanReaders",
            ["CMarkdown", "PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanModel", "WordDocument"]),
        module("PlanChecks", ["CPCRE2", "PlanSource", "PlanLanguage", "PlanModel"]),
        module("PlanRules", ["PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanModel", "PlanChecks"]),
        module(
            "PlanLinter",
            [
                "PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanModel", "PlanReaders", "PlanChecks",
                "PlanRules", "PlanRendering",
            ]),
        module("PlanRendering", ["PlanSource", "PlanLanguage", "PlanModel", "WordDocument"]),
        module("PlanReporters", ["PlanSource", "PlanDiagnostics"]),
        module("PlanCopies", ["PlanSource", "PlanDiagnostics", "PlanReporters", "WordDocument"]),
        .executableTarget(
            name: "bundle-rules", dependencies: ["PlanDiagnostics", "PlanLanguage", "PlanRules", "PlanSource"],
            swiftSettings: strict),
        .plugin(name: "BundleRules", capability: .buildTool(), dependencies: ["bundle-rules"]),
        .target(name: "BundledRules", swiftSettings: strict, plugins: ["BundleRules"]),
        .executableTarget(
            name: "planlint",
            dependencies: [
                "CAllocation", "PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanModel", "PlanReaders",
                "PlanChecks", "PlanRules", "PlanLinter", "PlanRendering", "PlanReporters", "PlanCopies",
                "BundledRules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "planlint-measure",
            dependencies: [
                "PlanSource", "PlanDiagnostics", "PlanYAML", "PlanLanguage", "PlanRules", "PlanLinter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        tests(of: "PlanSource", ["PlanSource"]),
        tests(of: "PlanYAML", ["PlanYAML", "PlanSource", "PlanDiagnostics"]),
        tests(of: "PlanLanguage", ["PlanLanguage"]),
        tests(of: "WordDocument", ["WordDocument", "PlanSource"]),
        tests(
            of: "PlanReaders",
            [
                "PlanReaders", "WordDocument", "PlanYAML", "PlanModel", "PlanLanguage", "PlanSource", "PlanDiagnostics",
                "PlanRules", "PlanRendering",
            ]),
        tests(of: "PlanChecks", ["PlanChecks", "PlanModel", "PlanLanguage", "PlanSource"]),
        tests(
            of: "PlanRules",
            ["PlanRules", "PlanChecks", "PlanYAML", "PlanModel", "PlanLanguage", "PlanSource", "PlanDiagnostics"]),
        tests(
            of: "PlanLinter",
            [
                "PlanLinter", "PlanReaders", "PlanRules", "PlanChecks", "PlanYAML", "PlanModel", "PlanLanguage",
                "PlanSource", "PlanDiagnostics", "PlanRendering",
            ]),
        tests(
            of: "PlanRendering",
            [
                "PlanRendering", "PlanReaders", "PlanRules", "PlanYAML", "PlanModel", "PlanLanguage", "PlanSource",
                "PlanDiagnostics",
            ]),
        tests(of: "PlanCopies", ["PlanCopies", "PlanDiagnostics", "PlanSource", "WordDocument"]),
        tests(of: "PlanReporters", ["PlanReporters", "PlanDiagnostics", "PlanSource"]),
        tests(
            of: "planlint",
            [
                "planlint", "PlanLinter", "PlanRules", "PlanChecks", "PlanLanguage", "PlanDiagnostics", "PlanSource",
                "WordDocument",
            ]),
        tests(of: "planlint-measure", ["planlint-measure"]),
    ]
)
