namespace TorchSharp;

/// <summary>What a dispose scope can own besides a tensor.</summary>
internal interface IScoped : IDisposable
{
    DisposeScope? OwningDisposeScope { get; set; }

    int ScopePosition { get; set; }
}
