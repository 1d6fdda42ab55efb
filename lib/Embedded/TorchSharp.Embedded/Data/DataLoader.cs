using System.Collections;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules
{
    /// <summary>
    /// Examples in batches, in order or shuffled anew for every pass. A batch belongs to the loader: it is disposed when the next
    /// one is asked for, unless it was moved out or <c>disposeBatch</c> is false.
    /// </summary>
    public class DataLoader<T, S> : IEnumerable<S>, IDisposable
    {
        public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        {
            if (batchSize <= 0)
                throw new ArgumentOutOfRangeException(nameof(batchSize), $"A batch holds at least one example, got {batchSize}.");
            (this.dataset, batch_size, this.collate_fn, sampler) = (dataset, batchSize, collate_fn, shuffler);
            (Device, num_workers, this.drop_last, DisposeBatch, DisposeDataset) = (InitializeDevice(device), Math.Max(num_worker, 1), drop_last, disposeBatch, disposeDataset);
        }

        public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : this(dataset, batchSize, collate_fn, shuffle ? new Shuffler(dataset.Count, seed) : Enumerable.Range(0, checked((int)dataset.Count)).Select(i => (long)i), device, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        public Dataset<T> dataset { get; }

        public int batch_size { get; }

        public bool drop_last { get; }

        public IEnumerable<long> sampler { get; }

        /// <summary>Kept for its name: examples are fetched on the caller's thread.</summary>
        public int num_workers { get; }

        public Func<IEnumerable<T>, Device, S> collate_fn { get; }

        public Device Device { get; }

        public bool DisposeBatch { get; }

        public bool DisposeDataset { get; }

        public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count - 1 + batch_size) / batch_size;

        public IEnumerator<S> GetEnumerator()
        {
            foreach (var indices in sampler.Chunk(batch_size))
            {
                if (drop_last && indices.Length < batch_size)
                    yield break;
                S batch;
                DisposeScope owned;
                using (var scope = NewDisposeScope())
                {
                    var outer = scope.OuterScope;
                    batch = collate_fn(indices.Select(dataset.GetTensor), Device);
                    owned = DisposeScope.Detached();
                    foreach (var tensor in TensorsOf(batch))
                        scope.MoveToOther(DisposeBatch ? owned : outer, tensor);
                }
                yield return batch;
                owned.DisposeEverything();
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            if (DisposeDataset)
                dataset.Dispose();
            GC.SuppressFinalize(this);
        }

        private static IEnumerable<Tensor> TensorsOf(object? batch) => batch switch
        {
            Tensor tensor => [tensor],
            IDictionary dictionary => dictionary.Values.OfType<object>().SelectMany(TensorsOf),
            IEnumerable items and not string => items.OfType<object>().SelectMany(TensorsOf),
            System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => TensorsOf(tuple[i])),
            _ => [],
        };
    }

    public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
    {
        public DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        private static Dictionary<string, Tensor> Collate(IEnumerable<Dictionary<string, Tensor>> examples, Device device)
        {
            var items = examples.ToArray();
            return items[0].Keys.ToDictionary(key => key, key => stack(items.Select(item => item[key])));
        }
    }

    public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
    {
        public IterableDataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        public IterableDataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
        {
        }

        private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> examples, Device device)
        {
            var items = examples.ToArray();
            return [.. Enumerable.Range(0, items[0].Count).Select(i => stack(items.Select(item => item[i])))];
        }
    }

    /// <summary>A new random order for every pass; with a seed, the same order of passes in every run.</summary>
    internal sealed class Shuffler(long count, int? seed) : IEnumerable<long>
    {
        private readonly Random _random = seed is { } value ? new Random(value) : new Random();

        public IEnumerator<long> GetEnumerator()
        {
            var order = Enumerable.Range(0, checked((int)count)).Select(i => (long)i).ToArray();
            _random.Shuffle(order);
            return order.AsEnumerable().GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                public static Modules.DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

                public static Modules.DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

                public static Modules.IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

                public static Modules.IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);
            }
        }
    }
}
