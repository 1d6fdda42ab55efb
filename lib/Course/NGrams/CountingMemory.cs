namespace Course.NGrams;

/// <summary>Says so before a text is counted that is too long for the machine, which might else end the process.</summary>
internal static class CountingMemory
{
    /// <summary>Compares what is asked for with what the machine, or the limit set for the process, still has.</summary>
    /// <param name="bytes">How much will be allocated.</param>
    /// <param name="tokens">The length of the text.</param>
    /// <param name="order">n.</param>
    /// <exception cref="InsufficientMemoryException">There is less.</exception>
    public static void Demand(long bytes, int tokens, int order)
    {
        var left = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - GC.GetTotalMemory(forceFullCollection: false);
        if (bytes > left && left > 0)
        {
            throw new InsufficientMemoryException(
                $"Counting {tokens:N0} tokens to order {order} takes about {bytes / 1e9:F1} GB at this point, and {left / 1e9:F1} GB are left. Count a part of the text, or to a lower order.");
        }
    }
}
