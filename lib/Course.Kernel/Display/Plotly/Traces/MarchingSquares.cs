namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Lines of equal height through a grid of numbers: in each square, between which of its corners does the height pass
/// the level? The pieces of neighboring squares meet on their common edge and are joined to lines.
/// </summary>
/// <param name="width">How many columns of corners.</param>
/// <param name="height">How many rows of corners.</param>
/// <param name="z">The height at (row, column); NaN for a gap.</param>
internal sealed class MarchingSquares(int width, int height, Func<int, int, double> z)
{
    // The corners of a square, counted around it, as steps in (row, column).
    private static readonly (int Row, int Column)[] Corners = [(0, 0), (0, 1), (1, 1), (1, 0)];

    /// <summary>The lines at a level, in grid coordinates (column, row); a closed one ends where it began.</summary>
    public List<List<Point>> Lines(double level)
    {
        var next = new Dictionary<int, List<int>>();
        var places = new Dictionary<int, Point>();
        for (var row = 0; row + 1 < height; row++)
            for (var column = 0; column + 1 < width; column++)
                Cross(row, column, level, next, places);
        return Join(next, places);
    }

    private void Cross(int row, int column, double level, Dictionary<int, List<int>> next, Dictionary<int, Point> places)
    {
        var above = new bool[4];
        var sum = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var value = z(row + Corners[i].Row, column + Corners[i].Column);
            if (double.IsNaN(value)) return;
            above[i] = value >= level;
            sum += value;
        }
        var crossed = Enumerable.Range(0, 4).Where(i => above[i] != above[(i + 1) % 4]).ToArray();
        if (crossed.Length == 0) return;
        foreach (var side in crossed) places.TryAdd(Edge(row, column, side), PlaceOn(row, column, side, level));
        if (crossed.Length == 2)
        {
            Link(Edge(row, column, crossed[0]), Edge(row, column, crossed[1]), next);
            return;
        }
        // A saddle: the height in the middle decides which corners hang together.
        var joinsFirst = sum / 4 >= level == above[0];
        var (a, b) = joinsFirst ? (1, 3) : (0, 2);
        Link(Edge(row, column, a), Edge(row, column, joinsFirst ? 0 : 3), next);
        Link(Edge(row, column, b), Edge(row, column, joinsFirst ? 2 : 1), next);
    }

    private Point PlaceOn(int row, int column, int side, double level)
    {
        var (from, to) = (Corners[side], Corners[(side + 1) % 4]);
        var (low, high) = (z(row + from.Row, column + from.Column), z(row + to.Row, column + to.Column));
        var t = (level - low) / (high - low);
        return new(column + from.Column + ((to.Column - from.Column) * t), row + from.Row + ((to.Row - from.Row) * t));
    }

    // An edge has one number, whichever of its two squares asks: lying edges are even, standing ones odd.
    private int Edge(int row, int column, int side) => side switch
    {
        0 => 2 * ((row * width) + column),
        1 => (2 * ((row * width) + column + 1)) + 1,
        2 => 2 * (((row + 1) * width) + column),
        _ => (2 * ((row * width) + column)) + 1,
    };

    private static void Link(int a, int b, Dictionary<int, List<int>> next)
    {
        Add(a, b);
        Add(b, a);
        void Add(int from, int to)
        {
            if (!next.TryGetValue(from, out var targets)) next[from] = targets = [];
            targets.Add(to);
        }
    }

    private static List<List<Point>> Join(Dictionary<int, List<int>> next, Dictionary<int, Point> places)
    {
        var lines = new List<List<Point>>();
        // Open lines first, from their ends; what is left are rings.
        foreach (var start in next.Keys.OrderBy(k => next[k].Count).ThenBy(k => k).ToArray())
        {
            if (next[start].Count == 0) continue;
            var line = new List<Point> { places[start] };
            for (var at = start; next[at].Count > 0;)
            {
                var to = next[at][0];
                next[at].RemoveAt(0);
                next[to].Remove(at);
                line.Add(places[to]);
                at = to;
            }
            lines.Add(line);
        }
        return lines;
    }
}
