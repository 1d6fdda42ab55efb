using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class SourceHashTests
{
    private readonly Notebook _notebook = Notebook.Create();

    public SourceHashTests()
    {
        _notebook.Add(CellKind.Code, "var x = 1;\nx");
        _notebook.Add(CellKind.Markdown, "prose");
        _notebook.Add(CellKind.Code, "x + 1");
        _notebook.Add(CellKind.Code, "x + 2");
        foreach (var (cell, hash) in _notebook.Cells.Zip(SourceHash.Of(_notebook)).Where(p => p.Second is not null))
        {
            cell.SetOutputs([], 1, hash);
        }
    }

    [Fact]
    public void The_hash_is_sha256_of_what_ran_before_the_language_and_the_source()
    {
        // printf '\ncsharp\nvar x = 1;\nx' | sha256sum
        Assert.Equal("b2e540f23cf4a444", SourceHash.Of(_notebook)[0]);
        Assert.Null(SourceHash.Of(_notebook)[1]);
    }

    [Fact]
    public void Nothing_is_stale_after_a_run() => Assert.Empty(SourceHash.Stale(_notebook));

    [Fact]
    public void An_edit_makes_the_cell_and_all_after_it_stale()
    {
        _notebook.Cells[2].Source = "x + 10";

        Assert.Equal(["x + 10", "x + 2"], SourceHash.Stale(_notebook).Select(c => c.Source));
    }

    [Fact]
    public void Prose_and_line_ends_make_nothing_stale()
    {
        _notebook.Cells[1].Source = "other prose";
        _notebook.Cells[0].Source = "var x = 1;\r\nx";

        Assert.Empty(SourceHash.Stale(_notebook));
    }

    [Fact]
    public void A_cell_that_never_ran_is_stale()
    {
        _notebook.Add(CellKind.Code, "new");

        Assert.Equal("new", SourceHash.Stale(_notebook).Single().Source);
    }
}
