namespace Microsoft.Data.Analysis;

/// <summary>One record of a CSV text.</summary>
/// <param name="Line">The line it begins in, counted from 1.</param>
/// <param name="Fields">Its fields, without quotes and without white space around them.</param>
internal sealed record CsvRecord(int Line, string[] Fields);
