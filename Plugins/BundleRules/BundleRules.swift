import Foundation
import PackagePlugin

/// Turns the top-level Rules folder into a source file whenever a rule changes.
@main
struct BundleRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "Rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "Rules.swift")
        return [
            .buildCommand(
                displayName: "Bundling the rules", executable: try context.tool(named: "bundle-rules").url,
                arguments: [rules.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: Self.ruleFiles(below: rules), outputFiles: [output])
        ]
    }

    private static func ruleFiles(below folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "yml" || $0.lastPathComponent == "README.md" }
            .sorted { $0.path < $1.path }
    }
}
