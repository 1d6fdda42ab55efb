namespace Course.Data;

/// <summary>Some examples that are learned from together, in one step.</summary>
public interface IBatch : IDisposable
{
    /// <summary>How many tokens the batch has, for the speed of training; padding does not count.</summary>
    long Tokens { get; }
}
