namespace Course.Kernel.Scripting;

/// <summary>One cell of a notebook that another one imports.</summary>
/// <param name="Language">The cell's language, for example <c>csharp</c> or <c>markdown</c>.</param>
/// <param name="Source">The cell's text.</param>
public sealed record ImportedCell(string Language, string Source);
