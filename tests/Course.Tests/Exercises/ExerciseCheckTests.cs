using System.Text.Json;
using Course.Exercises;

namespace Course.Tests.Exercises;

public class ExerciseCheckTests
{
    private static readonly ExerciseDefinition Mean = ExerciseCatalogue.Read(
        """
        [{
          "id": "99.mean", "title": "The mean", "signature": "double Mean(double[] values)", "points": 2, "tolerance": 1e-9,
          "hints": ["Add them up first.", "Then divide by how many there are."],
          "misconceptions": [
            { "id": "n-minus-one", "says": "You divided by n - 1." },
            { "id": "sum", "says": "You forgot to divide." }
          ],
          "cases": [
            { "name": "two", "inputs": { "values": [1, 3] }, "expected": 2, "mistaken": { "n-minus-one": 4, "sum": 4 } },
            { "name": "three", "inputs": { "values": [1, 2, 6] }, "expected": 3, "mistaken": { "n-minus-one": 4.5, "sum": 9 } }
          ]
        }]
        """)[0];

    [Fact]
    public void A_right_answer_passes_and_earns_its_points()
    {
        var report = Exercise.Check(Mean, (double[] values) => values.Average(), 0);

        Assert.Equal(CheckStatus.Passed, report.Status);
        Assert.Equal(2, report.Earned);
        Assert.All(report.Cases, c => Assert.True(c.Passed));
    }

    [Fact]
    public void A_starter_is_not_started_and_not_wrong()
    {
        double Starter(double[] values) => throw new NotImplementedException();

        var report = Exercise.Check(Mean, Starter, 0);

        Assert.Equal(CheckStatus.NotStarted, report.Status);
        Assert.Contains("double Mean(double[] values)", report.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "n-minus-one", "You divided by n - 1.")]
    [InlineData(false, "sum", "You forgot to divide.")]
    public void A_known_mistake_is_named_even_where_another_agrees_on_one_case(bool divides, string id, string says)
    {
        var report = Exercise.Check(Mean, (double[] v) => divides ? v.Sum() / (v.Length - 1) : v.Sum(), 0);

        Assert.Equal(CheckStatus.Failed, report.Status);
        Assert.Equal(id, report.Misconception);
        Assert.Equal(says, report.Message);
    }

    [Fact]
    public void An_unknown_mistake_gets_one_more_hint_at_each_check()
    {
        double Wrong(double[] values) => -1;

        var messages = Enumerable.Range(0, 3).Select(tier => Exercise.Check(Mean, Wrong, tier).Message);

        Assert.Equal(
            ["Hint: Add them up first.", "Hint: Then divide by how many there are.", "Hint: Then divide by how many there are."],
            messages);
    }

    [Fact]
    public void An_answer_that_throws_fails_with_what_it_threw()
    {
        var report = Exercise.Check(Mean, (double[] values) => values[7], 0);

        Assert.Equal(CheckStatus.Failed, report.Status);
        Assert.StartsWith("IndexOutOfRangeException", report.Cases[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_other_parameters_is_refused_with_the_signature()
    {
        var wrongCount = Assert.Throws<ArgumentException>(() => Exercise.Check(Mean, (double a, double b) => a + b, 0));
        var wrongType = Assert.Throws<ArgumentException>(() => Exercise.Check(Mean, (string text) => 0.0, 0));

        Assert.Contains("double Mean(double[] values)", wrongCount.Message, StringComparison.Ordinal);
        Assert.Contains("(String)", wrongType.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_survives_its_JSON()
    {
        var report = Exercise.Check(Mean, (double[] values) => values.Sum(), 0);

        var back = CheckReportFormats.Read(CheckReportFormats.Json(report));

        Assert.Equal(report.Misconception, back.Misconception);
        Assert.Equal(report.Cases.Select(c => c.Actual!.Value.GetRawText()), back.Cases.Select(c => c.Actual!.Value.GetRawText()));
        Assert.Contains("\"status\":\"failed\"", CheckReportFormats.Json(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The mean", "○ The mean: 2 points to earn")]
    [InlineData("How many weights?", "○ How many weights? 2 points to earn")]
    public void A_title_that_asks_needs_no_colon(string title, string headline)
    {
        var report = new CheckReport("99.x", title, CheckStatus.NotStarted, 2, [], null, "");

        Assert.StartsWith(headline, CheckReportFormats.Plain(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_escapes_what_the_learner_returns()
    {
        var echo = ExerciseCatalogue.Read(
            """
            [{ "id": "99.echo", "title": "Echo", "signature": "string Echo(string text)", "points": 1, "tolerance": 0,
               "hints": [], "misconceptions": [],
               "cases": [{ "name": "tag", "inputs": { "text": "<b>" }, "expected": "x", "mistaken": {} }] }]
            """)[0];

        var html = CheckReportFormats.Html(Exercise.Check(echo, (string text) => text, 0));

        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_exercise_is_refused_with_those_there_are()
    {
        var e = Assert.Throws<ArgumentException>(() => Exercise.Check("00.men", () => 1));

        Assert.Contains("There is no exercise '00.men'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_without_a_field_is_refused() =>
        Assert.Throws<JsonException>(() => ExerciseCatalogue.Read("""[{ "id": "99.x", "title": "X" }]"""));
}
