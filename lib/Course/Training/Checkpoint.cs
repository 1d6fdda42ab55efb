using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>
/// All that a training depends on after an epoch: weights, best weights so far, the optimizer's memory, the log, and where
/// the random numbers stand. Training that goes on from it ends with the same bits as training that was never interrupted.
/// </summary>
/// <remarks>
/// One zip file, written aside and moved into place. The random numbers are those of the processor; a graphics card draws its dropout from a
/// generator of its own, so there the bits may differ.
/// </remarks>
internal sealed class Checkpoint(nn.Module model, OptimizerHelper optimizer, string? path)
{
    private byte[]? best;

    /// <summary>Goes back to where the file says, or begins.</summary>
    public TrainingLog Load()
    {
        TrainingLog log = new();
        if (path is null || !File.Exists(path))
        {
            return log;
        }

        try
        {
            using var archive = ZipFile.OpenRead(path);
            var saved = JsonSerializer.Deserialize<SavedLog>(Read(archive, "log.json"))!;
            log.Add(saved.Epochs, saved.BatchLosses);
            SetWeights(Read(archive, "weights"));
            best = archive.GetEntry("best") is null ? null : Read(archive, "best");
            using (BinaryReader reader = new(new MemoryStream(Read(archive, "optimizer"))))
            {
                optimizer.load_state_dict(reader);
            }

            using var random = tensor(Read(archive, "random"));
            set_rng_state(random);
            return log;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or JsonException or EndOfStreamException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"'{path}' is no checkpoint of this model and optimizer: {e.Message} Name another file, or delete this one to begin anew.", e);
        }
    }

    /// <summary>Writes the file, and remembers the weights if they are the best so far.</summary>
    public void Save(TrainingLog log)
    {
        if (log.EpochsSinceBest == 0 && log.Best is not null)
        {
            best = Weights();
        }

        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var archive = ZipFile.Open(unfinished, ZipArchiveMode.Create))
            {
                Write(archive, "log.json", JsonSerializer.SerializeToUtf8Bytes(new SavedLog([.. log.Epochs], [.. log.BatchLosses])));
                Write(archive, "weights", Weights());
                Write(archive, "optimizer", Bytes(optimizer.save_state_dict));
                using var random = get_rng_state();
                Write(archive, "random", random.data<byte>().ToArray());
                if (best is not null)
                {
                    Write(archive, "best", best);
                }
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Gives the model its best weights back, where a best epoch is known.</summary>
    public void RestoreBest()
    {
        if (best is not null)
        {
            SetWeights(best);
        }
    }

    private byte[] Weights() => Bytes(writer => model.save(writer));

    private void SetWeights(byte[] weights)
    {
        using BinaryReader reader = new(new MemoryStream(weights));
        model.load(reader);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"It has no part named {name}.");
        using var stream = entry.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }

    private sealed record SavedLog(EpochResult[] Epochs, double[] BatchLosses);
}
