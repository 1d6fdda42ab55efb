namespace Course.Kernel.Scripting;

/// <summary>Counts the text of one cell against its limit: a cell that prints without end must not fill the memory.</summary>
internal sealed class OutputLimit(int maxCharacters)
{
    private long _admitted;
    private long _dropped;
    private long _reported;

    /// <summary>How many of the next characters may go out.</summary>
    /// <param name="length">How many there are.</param>
    /// <param name="notice">What to tell the reader, once, when the limit is reached; otherwise empty.</param>
    public int Admit(int length, out string notice)
    {
        var admitted = (int)Math.Min(length, maxCharacters - _admitted);
        notice = admitted < length && _dropped == 0
            ? $"\n[The output stops here: a cell may write {maxCharacters:N0} characters. What follows is dropped.]\n"
            : "";
        _admitted += admitted;
        _dropped += length - admitted;
        return admitted;
    }

    /// <summary>What to tell the reader of the characters dropped since the last call; empty if there are none.</summary>
    public string TakeDropped()
    {
        var dropped = _dropped - _reported;
        _reported = _dropped;
        return dropped == 0
            ? ""
            : $"[{dropped:N0} characters were dropped. Print less, or write them to a file.]\n";
    }

}
