using Course.Kernel.Notebooks;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Kernel.Tests.Notebooks;

public class RoundTripProperties
{
    private static readonly Config ManyTries = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_notebook_is_written_as_it_was_read_whatever_it_holds() =>
        Prop.ForAll(ArbitraryNotebook.Json, text =>
        {
            Assert.Equal(text, Notebook.Parse(text).ToJson());
            Assert.Equal(text, JsonText.Write(JsonText.Parse(text, path: null), JsonLayout.Of(text)));
        }).Check(ManyTries);

    [Fact]
    public void A_notebook_comes_back_from_dib_as_it_went() =>
        Prop.ForAll(ArbitraryNotebook.Json, text =>
            Assert.Equal(text, Dib.Parse(Dib.Write(Notebook.Parse(text))).ToJson())).Check(ManyTries);

    [Fact]
    public void A_dib_text_comes_back_from_ipynb_as_it_went() =>
        Prop.ForAll(ArbitraryNotebook.DibText, text =>
            Assert.Equal(text, Dib.Write(Notebook.Parse(Dib.Parse(text).ToJson())))).Check(ManyTries);

    [Fact]
    public void A_notebook_comes_back_from_a_dib_whose_line_ends_a_checkout_changed() =>
        Prop.ForAll(ArbitraryNotebook.Json, text =>
        {
            var dib = Dib.Write(Notebook.Parse(text)).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
            if (!dib.Contains("\r\r", StringComparison.Ordinal))
            {
                var sources = Dib.Parse(dib).Cells.Select(c => c.Source);
                Assert.Equal(Notebook.Parse(text).Cells.Select(c => c.Source), sources);
            }
        }).Check(ManyTries);

    [Fact]
    public void An_edited_dib_shows_its_text_whatever_its_side_data_say() =>
        Prop.ForAll(ArbitraryNotebook.Json, ArbitraryNotebook.Edits, (text, edits) =>
        {
            // The four lines of the #!meta block and the first cell's name stay: below them is text.
            var lines = Dib.Write(Notebook.Parse(text)).Split('\n').ToList();
            if (lines.Count < 5)
            {
                lines.Insert(4, "#!csharp");
            }

            foreach (var (place, line) in edits)
            {
                var index = 5 + (place % (lines.Count - 4));
                if (line is not null)
                {
                    lines.Insert(index, line);
                }
                else if (index < lines.Count)
                {
                    lines.RemoveAt(index);
                }
            }

            var edited = string.Join('\n', lines);
            var notebook = Dib.Parse(edited);
            var written = Dib.Write(notebook);
            Assert.Equal(Segments(edited), Segments(written));
            Assert.Equal(notebook.ToJson(), Dib.Parse(written).ToJson());
        }).Check(ManyTries);

    private static IEnumerable<(string Kernel, string Text)> Segments(string text)
    {
        var dib = DibText.Read(text, path: null);
        return dib.Segments.Select((s, i) => (s.Kernel, dib.Content(i).Replace("\r\n", "\n", StringComparison.Ordinal)));
    }
}
