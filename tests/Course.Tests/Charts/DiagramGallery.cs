using Course.Charts;

namespace Course.Tests.Charts;

/// <summary>The kinds of diagrams that the course's lessons draw.</summary>
public static class DiagramGallery
{
    public static IReadOnlyDictionary<string, Diagram> Diagrams { get; } = new Dictionary<string, Diagram>
    {
        ["folded and unfolded"] = Diagram.SideBySide(
            new Diagram(2.2, 3.2, "An RNN, folded: x feeds h, h feeds itself and y").Title("Folded")
                .Box("x", 0.9, 2.75, "x^⟨t⟩").Box("h", 0.9, 1.6, "h^⟨t⟩", Palette.Rnn).Box("y", 0.9, 0.45, "ŷ^⟨t⟩")
                .Arrow("x", "h", "W_xh").Arrow("h", "y", "W_hy").SelfLoop("h", "W_hh"),
            UnrolledDiagram.Draw(
                ["x^⟨1⟩", "x^⟨2⟩", "x^⟨3⟩"], ["ŷ^⟨1⟩", "ŷ^⟨2⟩", "ŷ^⟨3⟩"], initial: "h^⟨0⟩", weights: ("W_xh", "W_hh", "W_hy")).Title("Unfolded: the same weights at every step")),
        ["task shapes"] = Diagram.SideBySide(
            UnrolledDiagram.Draw(["x"], ["ŷ"], [""], Palette.FeedForward).Title("One to one"),
            UnrolledDiagram.Draw(["x", "", ""], ["ŷ^⟨1⟩", "ŷ^⟨2⟩", "ŷ^⟨3⟩"], ["", "", ""]).Title("One to many"),
            UnrolledDiagram.Draw(["x^⟨1⟩", "x^⟨2⟩", "x^⟨3⟩"], ["", "", "ŷ"], ["", "", ""]).Title("Many to one"),
            UnrolledDiagram.Draw(["x^⟨1⟩", "x^⟨2⟩", "x^⟨3⟩"], ["ŷ^⟨1⟩", "ŷ^⟨2⟩", "ŷ^⟨3⟩"], ["", "", ""]).Title("Many to many, aligned")),
        ["generation"] = UnrolledDiagram.Draw(
            ["<start>", "ŷ^⟨1⟩", "ŷ^⟨2⟩"], ["Cats", "average", "15"], color: Palette.Lstm, initial: "0", feedBack: true).Title("Each word becomes the next input"),
        ["losses"] = Losses(),
        ["feed-forward"] = new Diagram(5, 3.2, "A feed-forward network with three inputs, two hidden layers of five and two outputs")
            .Layer("x", 0.8, 1.6, 3).Layer("a", 2, 1.6, 5, Palette.FeedForward).Layer("b", 3.1, 1.6, 5, Palette.FeedForward).Layer("y", 4.3, 1.6, 2, Palette.Validation)
            .FullyConnected("x", "a").FullyConnected("a", "b").FullyConnected("b", "y")
            .Text(0.8, 3, "input").Text(2.55, 3, "hidden").Text(4.3, 3, "output"),
        ["lstm cell"] = LstmCell(),
        ["encoder and decoder"] = new Diagram(9, 3.4, "An encoder reads three words; its last state starts a decoder that writes three words")
            .Frame(1.95, 1.7, 3.5, 1.1, "encoder", Palette.Lstm).Frame(6.5, 1.7, 3.9, 1.1, "decoder", Palette.Gru)
            .Box("e1", 0.75, 1.7, "", Palette.Lstm).Box("e2", 1.95, 1.7, "", Palette.Lstm).Box("e3", 3.15, 1.7, "c", Palette.Lstm, highlight: true)
            .Box("d1", 5.1, 1.7, "", Palette.Gru).Box("d2", 6.5, 1.7, "", Palette.Gru).Box("d3", 7.9, 1.7, "", Palette.Gru)
            .Box("x1", 0.75, 2.85, "le").Box("x2", 1.95, 2.85, "chat").Box("x3", 3.15, 2.85, "<eos>", width: 0.85)
            .Box("i1", 5.1, 2.85, "<start>", width: 0.95).Box("i2", 6.5, 2.85, "the").Box("i3", 7.9, 2.85, "cat")
            .Box("y1", 5.1, 0.4, "the").Box("y2", 6.5, 0.4, "cat").Box("y3", 7.9, 0.4, "<eos>", width: 0.85)
            .Arrow("x1", "e1").Arrow("x2", "e2").Arrow("x3", "e3").Arrow("e1", "e2").Arrow("e2", "e3").Arrow("e3", "d1", "context")
            .Arrow("i1", "d1").Arrow("i2", "d2").Arrow("i3", "d3").Arrow("d1", "d2").Arrow("d2", "d3")
            .Arrow("d1", "y1").Arrow("d2", "y2").Arrow("d3", "y3"),
        ["bends and loops"] = new Diagram(5, 3, "Three circles with a bow over them, an arrow back under them, and a loop")
            .Circle("a", 0.8, 1.5, "a", Palette.Orange).Circle("b", 2.3, 1.5, "b_{i,j}", Palette.Green, highlight: true).Circle("c", 3.8, 1.5, "c", Palette.Yellow, highlight: true)
            .Arrow("a", "b", "straight").Arrow("b", "c").Arrow("a", "c", "skip", Palette.Blue, bend: 0.3).Arrow("c", "a", "gradient", Palette.Vermilion, dashed: true, bend: 0.3)
            .SelfLoop("c", "w_cc"),
    };

    private static Diagram Losses()
    {
        var diagram = new Diagram(6.2, 4.6, "Three steps of an RNN; each output has a loss, and the losses are summed").Title("The loss of a sequence is the sum over its steps")
            .Circle("E", 3.1, 0.4, "E", Palette.Vermilion, highlight: true);
        for (var t = 1; t <= 3; t++)
        {
            var x = (1.5 * t) + 0.1;
            diagram.Circle($"E{t}", x, 1.3, $"E_{t}", Palette.Vermilion).Box($"y{t}", x, 2.2, $"ŷ_{t}").Box($"h{t}", x, 3.1, $"h_{t}", Palette.Rnn).Box($"x{t}", x, 4.1, $"x_{t}")
                .Arrow($"x{t}", $"h{t}").Arrow($"h{t}", $"y{t}").Arrow($"y{t}", $"E{t}").Arrow($"E{t}", "E");
            if (t > 1)
            {
                diagram.Arrow($"h{t - 1}", $"h{t}").Arrow($"h{t}", $"h{t - 1}", $"∂h_{t}/∂h_{t - 1}", Palette.Vermilion, dashed: true, bend: -0.35);
            }
        }

        return diagram;
    }

    private static Diagram LstmCell() =>
        new Diagram(9, 5, "An LSTM cell: forget, input and output gates decide what the cell state drops, takes in and shows").Title("The LSTM cell")
            .Frame(4.5, 2.2, 6.6, 3.7, "", Palette.Lstm)
            .Text(0.55, 0.75, "c_{t−1}").Text(8.45, 0.75, "c_t").Text(0.55, 3.25, "h_{t−1}").Text(8.45, 2.9, "h_t")
            .Circle("c0", 0.55, 1.1, "", Palette.Grey, 0.2).Circle("c1", 8.45, 1.1, "", Palette.Grey, 0.2)
            .Circle("h0", 0.55, 3.6, "", Palette.Grey, 0.2).Circle("h1", 8.45, 3.25, "", Palette.Grey, 0.2)
            .Circle("drop", 2.3, 1.1, "×", Palette.Orange, 0.4).Circle("take", 4.5, 1.1, "+", Palette.Orange, 0.4)
            .Circle("write", 4.5, 1.9, "×", Palette.Orange, 0.4).Box("squash", 6.6, 1.6, "tanh", Palette.Green, 0.75, 0.4).Circle("show", 6.6, 2.15, "×", Palette.Orange, 0.4)
            .Box("f", 2.3, 2.75, "σ", Palette.Lstm, 0.6, 0.45).Box("i", 3.5, 2.75, "σ", Palette.Lstm, 0.6, 0.45)
            .Box("g", 4.5, 2.75, "tanh", Palette.Green, 0.75, 0.45).Box("o", 5.6, 2.75, "σ", Palette.Lstm, 0.6, 0.45)
            .Box("cat", 4, 3.6, "[h_{t−1}; x_t]", Palette.Grey, 4.4, 0.4)
            .Box("x", 4, 4.6, "x_t")
            .Arrow("c0", "drop").Arrow("drop", "take").Arrow("take", "c1").Arrow("h0", "cat").Arrow("x", "cat")
            .Arrow("cat", "f").Arrow("cat", "i").Arrow("cat", "g").Arrow("cat", "o")
            .Arrow("f", "drop", "f_t").Arrow("i", "write", "i_t", via: [(3.5, 1.9)]).Arrow("g", "write", "c̃_t").Arrow("write", "take")
            .Arrow("take", "squash", via: [(6.6, 1.1)]).Arrow("squash", "show").Arrow("o", "show", "o_t", via: [(5.6, 2.15)]).Arrow("show", "h1", via: [(6.6, 3.25)]);
}
