namespace Course.Cli.Data;

/// <summary>The sets that the course knows, each from its publisher's own repository.</summary>
internal static class DataCatalogue
{
    private const string NamesCommit = "c520c52e68e945d88fff563dba1c028b6ec0197b";

    public static IReadOnlyList<DataSet> Sets { get; } =
    [
        new(
            "names", "Names of people in 18 languages, of the PyTorch tutorial on classifying names", "MIT, © 2017 Sean Robertson",
            new($"https://github.com/spro/practical-pytorch/archive/{NamesCommit}.zip"),
            "names", 163_419, "c89c2ba6b3883dbafb2db5a9445be441a83181727754a08fcaceec0ed142e363",
            ArchiveFolder: $"practical-pytorch-{NamesCommit}/data/names/"),
        new(
            "timemachine", "The Time Machine, H. G. Wells", "public domain",
            new("https://raw.githubusercontent.com/probml/probml-data/main/data/timemachine.txt"),
            "timemachine.txt", 178_887, "4149e15a170aa94068969282e8b2cee7aaab0d889bf1c0d684378177040267dd"),
        new(
            "makemore", "Given names, of karpathy/makemore", "MIT",
            new("https://raw.githubusercontent.com/karpathy/makemore/master/names.txt"),
            "makemore.txt", 228_145, "0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d"),
        new(
            "shakespeare", "Tiny Shakespeare, of karpathy/char-rnn", "public domain",
            new("https://raw.githubusercontent.com/karpathy/char-rnn/master/data/tinyshakespeare/input.txt"),
            "shakespeare.txt", 1_115_394, "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"),
    ];

    /// <exception cref="UserException">No set has the name.</exception>
    public static DataSet Find(string name) =>
        Sets.FirstOrDefault(set => set.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UserException($"There is no set '{name}'. There are: {string.Join(", ", Sets.Select(set => set.Name))}.");
}
