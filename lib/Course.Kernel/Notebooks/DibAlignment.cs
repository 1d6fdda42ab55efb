namespace Course.Kernel.Notebooks;

/// <summary>How a remembered cell and a stretch of text belong together.</summary>
/// <param name="Cell">The cell's index, or null for text that is new.</param>
/// <param name="Segment">The first segment's index, or null for a cell that the text does not show.</param>
/// <param name="Edited">Whether the text differs from what the cell held.</param>
internal readonly record struct DibMatch(int? Cell, int? Segment, bool Edited);

/// <summary>
/// Finds the cells of a notebook again in a .dib text that may have been edited. Cells and text keep their order; of all ways to pair
/// them, the one with the most unchanged cells is taken, then the one whose edited cells kept the most lines
/// (Needleman and Wunsch 1970, with a cell's whole text as the letter).
/// </summary>
internal static class DibAlignment
{
    // One unchanged cell outweighs any number of edited ones.
    private const double Unchanged = 1e6;
    private const double SameKernel = 1;
    private const double SameLines = 100;

    /// <summary>Pairs cells with text.</summary>
    /// <param name="cells">What is remembered of each cell.</param>
    /// <param name="segments">How many segments the text has.</param>
    /// <param name="read">The fingerprint of so many segments from an index on.</param>
    /// <returns>The cells that remain and the new ones, in order. Cells whose text is gone are left out.</returns>
    public static IEnumerable<DibMatch> Align(IReadOnlyList<DibFingerprint> cells, int segments, Func<int, int, DibFingerprint> read)
    {
        var single = Enumerable.Range(0, segments).Select(s => read(s, 1)).ToArray();
        var best = new double[cells.Count + 1, segments + 1];
        for (var c = cells.Count - 1; c >= 0; c--)
        {
            for (var s = segments; s >= 0; s--)
            {
                best[c, s] = Steps(c, s).Max(step => step.Score);
            }
        }

        for (var (c, s) = (0, 0); c < cells.Count || s < segments;)
        {
            var step = Steps(c, s).MaxBy(step => step.Score);
            if (step.Match is { } match)
            {
                yield return match;
            }

            (c, s) = (step.Cell, step.Segment);
        }

        // The first of the best is taken: an edited cell takes the earlier of two equally good texts.
        IEnumerable<(double Score, int Cell, int Segment, DibMatch? Match)> Steps(int c, int s)
        {
            if (c < cells.Count)
            {
                var cell = cells[c];
                var next = s + cell.Segments;
                if (cell.Segments == 0)
                {
                    yield return (best[c + 1, s], c + 1, s, new(c, null, Edited: false));
                    yield break;
                }

                if (next <= segments && (cell.Segments == 1 ? single[s] : read(s, cell.Segments)).Hash == cell.Hash)
                {
                    yield return (Unchanged + best[c + 1, next], c + 1, next, new(c, s, Edited: false));
                }

                if (s < segments && single[s].Kernel == cell.Kernel)
                {
                    var kept = SameKernel + (SameLines * single[s].Similarity(cell));
                    yield return (kept + best[c + 1, s + 1], c + 1, s + 1, new(c, s, Edited: true));
                }
            }

            if (s < segments)
            {
                yield return (best[c, s + 1], c, s + 1, new(null, s, Edited: false));
            }

            if (c < cells.Count)
            {
                yield return (best[c + 1, s], c + 1, s, null);
            }
        }
    }
}
