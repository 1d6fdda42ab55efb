namespace Course.Cli.Site.Pages;

/// <summary>A cell as a message names it.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Number">The cell's place in it, from 1, markdown cells counted too.</param>
/// <param name="Id">The cell's id.</param>
internal sealed record CellPlace(string Notebook, int Number, string Id)
{
    public override string ToString() => $"{Notebook}, cell {Number} ({Id})";
}
