using System.Globalization;
using System.Xml.Linq;
using Course.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Charts;

public class DiagramTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Kinds => [.. DiagramGallery.Diagrams.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_diagram_is_well_formed_names_itself_and_stays_in_its_frame(string kind)
    {
        var diagram = DiagramGallery.Diagrams[kind];
        var svg = XDocument.Parse(diagram.ToSvg()).Root!;

        Assert.Equal(Ns + "svg", svg.Name);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(diagram.AltText, svg.Element(Ns + "desc")!.Value);
        Assert.NotEmpty(svg.Element(Ns + "title")!.Value);
        Assert.Empty(svg.Descendants().Attributes("id"));
        Assert.All(diagram.Shapes, shape => Assert.True(shape.IsInside(diagram.Width, diagram.Height)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_diagram_gives_the_same_bytes_each_time(string kind) =>
        Assert.Equal(DiagramGallery.Diagrams[kind].ToSvg(), DiagramGallery.Diagrams[kind].ToSvg());

    [Theory]
    [InlineData("x^⟨t−1⟩", "x|⟨t−1⟩+")]
    [InlineData("W_xh", "W|xh-")]
    [InlineData("h_{t,j}^(2)", "h|t,j-|(2)+")]
    [InlineData("a_t + b", "a|t-| + b")]
    [InlineData("snake\\_case", "snake_case")]
    [InlineData("2^", "2^")]
    [InlineData("c_−", "c|−-")]
    public void Labels_raise_and_lower_what_follows(string label, string parts) =>
        Assert.Equal(parts, string.Join('|', DiagramText.Parts(label).Select(p => p.Part + (p.Level switch { 1 => "+", -1 => "-", _ => "" }))));

    [Fact]
    public void A_straight_arrow_ends_on_the_edges_of_what_it_joins() =>
        Prop.ForAll<PositiveInt, PositiveInt, (bool Round, bool Too)>((across, down, shapes) =>
        {
            var a = new DiagramShape("a", shapes.Round, 100, 100, 60, 44, "", Palette.Grey, false);
            var b = new DiagramShape("b", shapes.Too, 180 + (across.Get % 300), 160 + (down.Get % 300), 60, 44, "", Palette.Grey, false);
            var (from, to) = a.LineTo(b);
            return IsOnEdge(a, a.Edge(from, to, 0)) && IsOnEdge(b, b.Edge(to, from, 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_shapes_face_one_another_the_arrow_runs_straight()
    {
        var wide = new DiagramShape("w", false, 100, 200, 160, 40, "", Palette.Grey, false);
        var narrow = new DiagramShape("n", false, 150, 100, 40, 40, "", Palette.Grey, false);

        Assert.Equal((new Point(150, 200), new Point(150, 100)), wide.LineTo(narrow));
    }

    [Fact]
    public void An_unrolled_network_has_a_state_a_step_and_only_the_inputs_and_outputs_that_are_named()
    {
        var diagram = UnrolledDiagram.Draw(["x", "", ""], ["", "", "ŷ"], initial: "h^⟨0⟩");

        Assert.Equal(["h0", "h1", "h2", "h3", "x1", "y3"], diagram.Shapes.Select(s => s.Id).Order());
        Assert.Equal("A recurrent network over 3 steps. Inputs: x at step 1. Outputs: ŷ at step 3. Each state feeds the next.", diagram.AltText);
    }

    [Fact]
    public void Side_by_side_no_diagram_reaches_into_the_next_whatever_its_title()
    {
        var small = new Diagram(1, 1, "small").Title("A title that is much wider than the diagram").Box("a", 0.5, 0.5, "a");
        var both = XDocument.Parse(Diagram.SideBySide(small, small).ToSvg()).Root!;

        var second = both.Elements(Ns + "g").Last().Attribute("transform")!.Value;
        Assert.True(double.Parse(second.Split('(', ' ')[1], CultureInfo.InvariantCulture) > 300);
    }

    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "There is no shape \"b\". Draw it before its arrows. So far there are: a.", () => One().Arrow("a", "b") },
        { "There is a shape \"a\" already", () => One().Box("a", 2.5, 1, "") },
        { "\"b\" covers a part of \"a\"", () => One().Circle("b", 0.6, 0.5, "") },
        { "\"b\" at (2.9, 1) reaches outside the diagram, which is 3 × 2 units", () => One().Box("b", 2.9, 1, "") },
        { "The label \"h^{t\" opens { and does not close it", () => One().Box("b", 2, 1, "h^{t").ToSvg() },
        { "A diagram needs words", () => new Diagram(1, 1, "") },
        { "A diagram is up to 40 units", () => new Diagram(0, 1, "a") },
        { "A colour is written #RRGGBB", () => One().Box("b", 2, 1, "", "blue").ToSvg() },
        { "Each step has an input, an output and a state", () => UnrolledDiagram.Draw(["x"], []) },
        { "There is nothing to put side by side", () => Diagram.SideBySide() },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_what_came_and_what_to_do(string message, Func<object> make) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static Diagram One() => new Diagram(3, 2, "one box").Box("a", 0.5, 0.5, "a");

    private static bool IsOnEdge(DiagramShape shape, Point point)
    {
        var (x, y) = (Math.Abs(point.X - shape.X), Math.Abs(point.Y - shape.Y));
        return shape.IsCircle
            ? Math.Abs(point.Distance(shape.Center) - (shape.Width / 2)) < 1e-6
            : (Math.Abs(x - (shape.Width / 2)) < 1e-6 && y <= (shape.Height / 2) + 1e-6) || (Math.Abs(y - (shape.Height / 2)) < 1e-6 && x <= (shape.Width / 2) + 1e-6);
    }
}
