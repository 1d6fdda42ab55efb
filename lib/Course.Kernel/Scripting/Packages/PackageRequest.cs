namespace Course.Kernel.Scripting;

/// <summary>What a session's <c>#r "nuget:…"</c> and <c>#i</c> lines ask for, earlier cells' included.</summary>
/// <param name="Packages">The packages; each id once.</param>
/// <param name="Sources">Where packages come from, beside the sources the machine is set up with.</param>
public sealed record PackageRequest(IReadOnlyList<RequestedPackage> Packages, IReadOnlyList<string> Sources);

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">The version as written; null means the latest.</param>
public sealed record RequestedPackage(string Id, string? Version);
