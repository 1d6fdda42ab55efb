using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp.Modules
{
    /// <summary>Modules by name, in the order in which they were added.</summary>
    public class ModuleDict<T> : torch.nn.Module, IDictionary<string, T>, IList<(string, T)>
        where T : torch.nn.Module
    {
        private readonly OrderedDict<string, T> _dict = new();

        public ModuleDict()
            : base("ModuleDict")
        {
        }

        public int Count => _dict.Count;

        public bool IsReadOnly => false;

        public T this[string key]
        {
            get => _dict[key];
            set => Rearrange(() => _dict[key] = value);
        }

        public (string, T) this[int index]
        {
            get => _dict[index];
            set => Rearrange(() => _dict[index] = value);
        }

        public ICollection<string> Keys => _dict.Keys;

        public ICollection<T> Values => _dict.Values;

        public IEnumerable<string> keys() => _dict.Keys;

        public IEnumerable<T> values() => _dict.Values;

        public IEnumerator<(string, T)> items() => _dict.GetEnumerator();

        public void Add(string key, T value) => Rearrange(() => _dict.Add(key, value));

        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        public void Insert(int index, (string, T) item) => Rearrange(() => _dict.Insert(index, item));

        public bool ContainsKey(string key) => _dict.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _dict.TryGetValue(key, out value);

        public bool Contains((string, T) item) => _dict.Contains(item);

        public bool Contains(KeyValuePair<string, T> item) => _dict.Contains(item);

        public int IndexOf((string, T) item) => _dict.IndexOf(item);

        public bool Remove(string key)
        {
            var removed = false;
            Rearrange(() => removed = _dict.Remove(key));
            return removed;
        }

        public bool Remove((string, T) item) => _dict.Contains(item) && Remove(item.Item1);

        public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

        public void RemoveAt(int index) => Rearrange(() => _dict.RemoveAt(index));

        public void Clear() => Rearrange(_dict.Clear);

        public void clear() => Clear();

        public void CopyTo((string, T)[] array, int arrayIndex) => _dict.CopyTo(array, arrayIndex);

        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _dict.CopyTo(array, arrayIndex);

        public IEnumerator<(string, T)> GetEnumerator() => _dict.GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_dict).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Rearrange(Action change)
        {
            change();
            ClearModules();
            foreach (var (key, module) in _dict)
                register_module(key, module);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module
            {
                var result = new ModuleDict<T>();
                foreach (var module in modules)
                    result.Add(module);
                return result;
            }
        }
    }
}
