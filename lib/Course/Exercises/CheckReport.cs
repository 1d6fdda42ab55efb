using System.Text.Json;
using Course.Display;

namespace Course.Exercises;

/// <summary>What a check found: a mark for each case, and what to try next.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Title">The exercise's title.</param>
/// <param name="Status">Whether there is an answer and whether it is right.</param>
/// <param name="Points">What the exercise is worth.</param>
/// <param name="Cases">A result for each case, in order; empty when the exercise is not started.</param>
/// <param name="Misconception">The id of the known mistake that the answers agree with, or null.</param>
/// <param name="Message">What to tell the learner: praise, the mistake's name, or a hint.</param>
[TypeFormatterSource(typeof(CheckReportFormats), PreferredMimeTypes = ["text/html", CheckReportFormats.JsonMimeType, "text/plain"])]
public sealed record CheckReport(
    string Exercise,
    string Title,
    CheckStatus Status,
    int Points,
    IReadOnlyList<CaseResult> Cases,
    string? Misconception,
    string Message)
{
    /// <summary>The points earned: all of them when every case passes, else none.</summary>
    public int Earned => Status == CheckStatus.Passed ? Points : 0;
}

/// <summary>How far an answer is.</summary>
public enum CheckStatus
{
    /// <summary>The starter still throws <see cref="NotImplementedException"/>.</summary>
    NotStarted,

    /// <summary>At least one case is wrong.</summary>
    Failed,

    /// <summary>Every case is right.</summary>
    Passed,
}

/// <summary>How one case went.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="Passed">Whether the answer agreed with what was expected.</param>
/// <param name="Call">The call as a person reads it: <c>Mean([1, 2, 3])</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came, or null if the answer threw.</param>
/// <param name="Error">What the answer threw, or null.</param>
public sealed record CaseResult(
    string Name,
    bool Passed,
    string Call,
    JsonElement Expected,
    JsonElement? Actual,
    string? Error);
