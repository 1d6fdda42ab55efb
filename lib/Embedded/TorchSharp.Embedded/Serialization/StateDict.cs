using TorchSharp.Serialization;

namespace TorchSharp;

public static partial class torch
{
    public static void save(Tensor t, string location) => t.save(location);

    public static Tensor load(string location) => Tensor.load(location);

    public partial class Tensor
    {
        public void save(string location) => TensorExtensionMethods.Save(this, location);

        public static Tensor load(string location)
        {
            using var stream = File.OpenRead(location);
            Span<byte> start = stackalloc byte[2];
            if (stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8))
                throw new NotSupportedException($"{location} is a zip file as PyTorch writes it, which the embedded edition does not read. Save it with Tensor.Save, or as part of a module.");
            stream.Position = 0;
            return Load(stream);
        }

        public static Tensor Load(BinaryReader reader) => TensorFormat.Read(reader);

        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }
    }

    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers by name, in the order of registration.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : $"{prefix}.";
                foreach (var (ownName, parameter) in named_parameters())
                    destination.TryAdd(start + ownName, parameter);
                foreach (var (ownName, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(start + ownName, buffer);
                foreach (var (childName, child) in named_children())
                    child.state_dict(destination, start + childName);
                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same names.</summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                bool Wanted(string key) => skip?.Contains(key) != true;
                var missing = own.Keys.Except(source.Keys).Where(Wanted).ToList();
                var unexpected = source.Keys.Except(own.Keys).Where(Wanted).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                    throw new InvalidOperationException(
                        $"load_state_dict: missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}]. Pass strict: false to load what fits.");
                using var plain = no_grad();
                foreach (var key in source.Keys.Intersect(own.Keys).Where(Wanted))
                    own[key].copy_(source[key]);
                return (missing, unexpected);
            }

            public Module save(string location, IList<string>? skip = null)
            {
                // Moved into place when complete, so that a broken save never leaves half a file.
                var unfinished = $"{location}.{Guid.NewGuid():N}.tmp";
                using (var stream = File.Create(unfinished))
                    save(stream, skip);
                File.Move(unfinished, location, overwrite: true);
                return this;
            }

            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip?.Contains(entry.Key) != true).ToList();
                Leb128.Write(writer, entries.Count);
                foreach (var (key, value) in entries)
                {
                    writer.Write(key);
                    TensorFormat.Write(writer, value);
                }
            }

            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var own = state_dict();
                var count = Leb128.Read(reader);
                if (strict && count != own.Count)
                    throw new ArgumentException($"load: the file has {count} entries, the module {own.Count}. Pass strict: false to load what fits.");
                using var plain = no_grad();
                for (var i = 0L; i < count; i++)
                {
                    var key = reader.ReadString();
                    var found = own.TryGetValue(key, out var target);
                    if (!found && strict)
                        throw new ArgumentException($"load: the module has no parameter or buffer named '{key}'. Pass strict: false to skip it.");
                    using var value = TensorFormat.Read(reader);
                    if (found && skip?.Contains(key) != true)
                        TensorFormat.Assign(target!, value, key);
                    loadedParameters?.Add(key, found);
                }
                return this;
            }

            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);
        }
    }
}
