using System.Collections;
using System.Runtime.CompilerServices;

namespace Course.Kernel.Display.Shapes;

/// <summary>
/// What a value is shown as, whatever the MIME type: the set is closed, and each writer has one way of writing each.
/// </summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>A value that is one piece of text: a number, a date, a type, an object with nothing to list.</summary>
    internal sealed record Text(string Value) : Shape;

    /// <summary>Items in order. Items of a scalar type stand on one line.</summary>
    internal sealed record Sequence(IEnumerable Items, Type ItemType) : Shape
    {
        public bool IsOfScalars => ScalarText.IsScalar(ItemType);
    }

    /// <summary>Keys with values; the items are pairs that have a <c>Key</c> and a <c>Value</c>.</summary>
    internal sealed record Dictionary(IEnumerable Items, Type ItemType) : Shape;

    /// <summary>A tuple's items.</summary>
    internal sealed record Tuple(ITuple Items) : Shape;

    /// <summary>Members by name, and the items too when the object is also a sequence.</summary>
    internal sealed record Object(IReadOnlyList<Member> Members, Sequence? Items) : Shape;

    /// <summary>Decides what a value is shown as. A shape stands for itself, so that a part of a value can be shown alone.</summary>
    public static Shape Of(object value)
    {
        if (value is Shape shape)
        {
            return shape;
        }

        if (ScalarText.Of(value) is { } text)
        {
            return new Text(text);
        }

        if (value is ITuple tuple)
        {
            return new Tuple(tuple);
        }

        if (SequenceShape.Of(value) is { } items)
        {
            return SequenceShape.ShowsItemsOnly(value.GetType())
                ? items
                : new Object(Member.Of(value.GetType()), (Sequence)items);
        }

        var members = Member.Of(value.GetType());
        return members.Count > 0 ? new Object(members, null) : new Text(Summary.Of(value));
    }
}
