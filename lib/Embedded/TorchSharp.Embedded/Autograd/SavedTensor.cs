using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// A value that backward will need. It keeps the memory alive whatever happens to the tensor, and remembers the version:
/// a value that was changed in place since is reported, never used.
/// </summary>
internal sealed class SavedTensor
{
    private readonly ScalarType _dtype;
    private readonly long[] _sizes;
    private readonly long[] _strides;
    private readonly long _offset;
    private readonly int _version;
    private readonly Node _owner;
    private readonly AutogradMeta _autograd;
    private readonly int _resultNumber;
    private Node? _madeBy;
    private TensorStorage? _storage;

    public SavedTensor(Tensor tensor, Node owner, SavedTensor? next)
    {
        _storage = tensor.Storage.AddReference();
        (_dtype, _sizes, _strides, _offset) = (tensor.dtype, tensor.Sizes, tensor.Strides, tensor.Offset);
        _version = _storage.Version;
        ViewHistory.Refresh(tensor);
        _autograd = tensor.Autograd ??= new AutogradMeta();
        // The history as it is now: the tensor may be disposed or get another one before backward.
        (_madeBy, _resultNumber) = (_autograd.GradFn, _autograd.ResultNumber);
        _madeBy?.AddReference();
        _owner = owner;
        Next = next;
    }

    public SavedTensor? Next { get; }

    /// <summary>The saved value, connected to its history only while a graph of the gradients is being recorded.</summary>
    public Tensor Value => new(Unchanged().AddReference(), _dtype, _sizes, _strides, _offset)
    {
        Autograd = GradMode.Enabled ? History() : null,
    };

    /// <summary>The saved matrix, for kernels: no tensor is made of it.</summary>
    public Matrix<float> Matrix => new(Unchanged().Span<float>()[(int)_offset..], (int)_strides[0], (int)_strides[1]);

    /// <summary>The saved numbers of a contiguous tensor, for kernels.</summary>
    public Span<T> Numbers<T>()
        where T : unmanaged => Unchanged().Span<T>().Slice((int)_offset, (int)Shapes.Count(_sizes));

    public long[] Sizes => _sizes;

    private TensorStorage Unchanged()
    {
        var storage = _storage ?? throw new InvalidOperationException(
            $"{_owner.Name}: backward was already called on this graph and freed what it needed. "
            + "Compute the loss again, or pass retain_graph: true to the first backward call.");
        if (storage.Version != _version)
            throw new InvalidOperationException(
                $"{_owner.Name}: a tensor of shape {Shapes.Text(_sizes)} that backward needs was changed in place "
                + $"(version {storage.Version}, expected {_version}). Use the form without the trailing underscore, or clone() first.");
        return storage;
    }

    public void Release()
    {
        _storage?.Release();
        _storage = null;
        _madeBy?.Release();
        _madeBy = null;
    }

    // A leaf or a constant is itself; a result of the operation that saved it had no history yet.
    private AutogradMeta History()
    {
        var history = new AutogradMeta();
        if (_madeBy is not null)
            history.SetHistory(_madeBy, _resultNumber);
        else if (_autograd.HadHistory)
            history.SetHistory(_owner, _autograd.ResultNumber);
        else
            return _autograd.AddHandle();
        return history;
    }
}
