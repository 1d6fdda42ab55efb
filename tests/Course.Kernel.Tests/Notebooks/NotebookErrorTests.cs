using System.Text;
using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class NotebookErrorTests
{
    [Fact]
    public void Broken_json_is_reported_with_its_place()
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse("{\n \"cells\": [\n  \"🎈é\" oops\n ]\n}", "lesson.ipynb"));

        Assert.Equal(("lesson.ipynb", 3, 9), (error.Path, error.Line, error.Column));
        Assert.Contains("lesson.ipynb, line 3, column 9: This is not JSON.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Expected a JSON object, got an empty text.")]
    [InlineData("{\"cells\": [", "not JSON")]
    [InlineData("{\"a\": 1, \"a\": 2}", "not JSON")]
    [InlineData("{\n<<<<<<< HEAD\n", "unresolved merge")]
    [InlineData("[]", "Expected a notebook, which is a JSON object, got an array")]
    [InlineData("{\"worksheets\": [], \"metadata\": {}, \"nbformat\": 3, \"nbformat_minor\": 0}", "jupyter nbconvert --to notebook --nbformat 4")]
    [InlineData("{\"nbformat\": 5, \"nbformat_minor\": 0}", "nbformat 5; this reader knows 4")]
    [InlineData("{\"cells\": []}", "Expected \"nbformat\": 4, got nothing")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": \"5\"}", "Expected \"nbformat_minor\" to be an integer, got \"5\"")]
    public void A_text_that_is_no_notebook_is_refused(string text, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "expected \"cells\" to be an array, got an object")]
    [InlineData("[1]", "Cell 1: expected an object, got 1")]
    [InlineData("[{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\"}, {\"metadata\": {}, \"source\": \"\"}]", "Cell 2: expected \"cell_type\" to be a string, got nothing")]
    [InlineData("[{\"cell_type\": \"heading\", \"metadata\": {}, \"source\": \"\"}]", "Cell 1: expected \"cell_type\" to be code, markdown or raw, got \"heading\"")]
    [InlineData("[{\"cell_type\": \"raw\", \"source\": \"\"}]", "Cell 1: expected a field \"metadata\" that is an object, but it is missing")]
    [InlineData("[{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": [1]}]", "Cell 1: expected \"source\" to be a string or an array of strings")]
    [InlineData("[{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\", \"id\": 3}]", "Cell 1: expected \"id\" to be a string, got 3")]
    [InlineData("[{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\"}]", "Cell 1: expected a field \"outputs\" that is an array, but it is missing")]
    [InlineData("[{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\", \"outputs\": [{}]}]", "Cell 1: expected output 1 to be an object with an \"output_type\"")]
    [InlineData("[{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\", \"outputs\": [], \"execution_count\": \"x\"}]", "Cell 1: expected \"execution_count\" to be an integer or null, got \"x\"")]
    [InlineData("[{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\", \"id\": \"a\"}, {\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\", \"id\": \"a\"}]", "Cell 2: the id \"a\" is also that of cell 1")]
    [InlineData("[{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\\ud83d\"}]", "half of a surrogate pair")]
    public void A_wrong_cell_is_reported_with_its_number(string cells, string problem)
    {
        var text = $"{{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {{}}, \"cells\": {cells}}}";

        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text, "a.ipynb"));
        Assert.StartsWith("a.ipynb: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("\"text/plain\": \"\\ud83d!\"")]
    [InlineData("\"\\udc00\": \"\"")]
    public void Half_a_character_deep_in_an_output_is_refused_at_once(string data)
    {
        var text = "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\", "
            + $"\"outputs\": [{{\"output_type\": \"display_data\", \"data\": {{{data}}}}}]}}]}}";

        Assert.Contains("half of a surrogate pair", Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_instead_of_damaged()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("latin1.ipynb");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("{\"größe\": 1}"));

        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Load(path));
        Assert.Contains("Save the file as UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bom.ipynb");
        File.WriteAllText(path, Notebook.Create().ToJson(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(Notebook.Load(path).Cells);
    }

    [Fact]
    public void Another_extension_is_refused()
    {
        Assert.Contains("'.txt'", Assert.Throws<ArgumentException>(() => Notebook.Load("notes.txt")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Notebook.Create().Save("notes"));
    }
}
