using Course.Kernel.Display;
using Course.Kernel.Display.Writers;
using Microsoft.DotNet.Interactive.Formatting;

namespace System;

/// <summary>Shows a value in the running cell, wherever the call stands.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none means those its type prefers.</param>
    /// <returns>What was shown, which can be updated.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, DisplayBundle.Create(value, mimeTypes), mimeTypes);

    /// <summary>Shows a text that is already written in a MIME type.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">The MIME type it is written in.</param>
    /// <returns>What was shown, which can be updated.</returns>
    /// <example><c>"# Results".DisplayAs("text/markdown");</c></example>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(value, DisplayBundle.FromText(mimeType, value), mimeType);

    /// <summary>Shows a sequence as a table with a column for each property of its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="value">The items, or null.</param>
    /// <param name="mimeTypes">The MIME types to show the table in; none means HTML.</param>
    /// <returns>What was shown, which can be updated.</returns>
    /// <example><c>results.DisplayTable();</c></example>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? value.Display(mimeTypes) : TabularData.From(value, typeof(T)).Display(mimeTypes);
}
