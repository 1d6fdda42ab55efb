namespace Course.Tests;

/// <summary>Tests whose results depend on the seed: there is one generator of random numbers for all threads, so they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Seeded
{
    public const string Name = "seeded";
}
