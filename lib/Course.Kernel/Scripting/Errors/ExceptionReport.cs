using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Reflection;

namespace Course.Kernel.Scripting;

/// <summary>An exception that ended a cell: what it is, the cell's lines it came through, and a trimmed stack.</summary>
internal static class ExceptionReport
{
    private const int MostFrames = 20;

    /// <summary>One error output for an exception and those inside it.</summary>
    /// <param name="exception">What the cell threw.</param>
    /// <param name="sources">The text of the session's cells.</param>
    public static ErrorOutput Of(Exception exception, CellSources sources)
    {
        var cause = Unwrap(exception);
        return new ErrorOutput(NameOf(cause), cause.Message, [.. Lines(cause, sources)]);
    }

    /// <summary>Reflection and Task.Wait wrap an exception in one of their own, which says nothing.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [{ } only] } => Unwrap(only),
        _ => exception,
    };

    private static string NameOf(Exception exception) => exception.GetType() switch
    {
        { FullName: { } name } type when !name.StartsWith("Submission#", StringComparison.Ordinal) => name,
        var type => type.Name,
    };

    private static IEnumerable<string> Lines(Exception exception, CellSources sources)
    {
        var headline = $"{NameOf(exception)}: {exception.Message}".Split('\n').Select(l => l.TrimEnd('\r'));
        var frames = Frames(exception);
        return headline
            .Concat(Excerpts(frames, sources))
            .Concat(frames.Take(MostFrames).Select(f => StackFrameText.Of(f.Frame, f.Method)))
            .Concat(frames.Count > MostFrames ? [$"   … and {frames.Count - MostFrames} more"] : [])
            .Concat(Inner(exception).SelectMany(inner => Lines(inner, sources).Select((line, i) => i == 0 ? $" ---> {line}" : line)));
    }

    private static ReadOnlyCollection<Exception> Inner(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions,
        { InnerException: { } inner } => new([inner]),
        _ => ReadOnlyCollection<Exception>.Empty,
    };

    private static List<(StackFrame Frame, MethodBase Method)> Frames(Exception exception) =>
    [
        .. from frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames()
           let method = frame.GetMethod()
           where method is not null && !StackFrameText.IsMachinery(method)
           select (frame, method),
    ];

    /// <summary>The line it was thrown from and the line of the cell that was running, where they are the session's own.</summary>
    private static IEnumerable<string> Excerpts(List<(StackFrame Frame, MethodBase Method)> frames, CellSources sources)
    {
        var own = frames.Select(f => f.Frame).Where(f => sources.Find(f.GetFileName()) is not null).ToList();
        var shown = own.Count == 0 ? [] : new[] { own[0], own[^1] }.DistinctBy(f => (f.GetFileName(), f.GetFileLineNumber()));
        return shown.SelectMany(frame => CodeExcerpt
            .Of(sources.Find(frame.GetFileName())!, frame.GetFileLineNumber() - 1, frame.GetFileColumnNumber() - 1, null)
            .Prepend($"{frame.GetFileName()}, line {frame.GetFileLineNumber()}:"));
    }
}
