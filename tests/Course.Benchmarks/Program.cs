using System.CommandLine;
using Course.Benchmarks.Bar;
using Course.Benchmarks.NGrams;
using Course.Benchmarks.Peers;
using Course.Benchmarks.Peers.Workloads;

var rounds = new Option<int>("--rounds") { Description = "How often every workload is measured at most, in turns with the peer.", DefaultValueFactory = _ => 25 };
var seconds = new Option<double>("--seconds") { Description = "After so long a workload gets no further round.", DefaultValueFactory = _ => 8 };
var only = new Option<string?>("--only") { Description = "Measure only the workloads whose name contains this." };
var python = new Option<string>("--python") { Description = "A Python that has PyTorch.", DefaultValueFactory = _ => "python3" };

Command[] commands =
[
    Benchmark("peers", "Time training and sampling here and in PyTorch, in turns, at one and two threads.", options => PeerBenchmark.Run(TrainingWorkloads.All, options)),
    Benchmark("kernels", "The same for the kernels alone.", options => PeerBenchmark.Run(KernelWorkloads.All, options)),
    Benchmark("curves", "A training step's time against the length T, the hidden size H and the batch B, with slopes.", Curves.Run),
];
var root = new RootCommand("Measures the course's embedded TorchSharp and its n-grams.");
foreach (var command in commands)
    root.Add(command);
root.Add(Bar());
root.Add(NGramCommand.Create());
root.Add(NGramCommand.CreateOnce());
return root.Parse(args).Invoke();

Command Benchmark(string name, string description, Func<BenchmarkOptions, int> run)
{
    var output = new Option<string>("--output")
    {
        Description = "Where the results are written.",
        DefaultValueFactory = _ => Path.Combine("artifacts", "benchmarks", $"{name}.json"),
    };
    var command = new Command(name, description) { rounds, seconds, only, python, output };
    command.SetAction(parsed => run(new BenchmarkOptions(
        parsed.GetValue(rounds), parsed.GetValue(seconds), parsed.GetValue(only), parsed.GetValue(python)!, parsed.GetValue(output)!)));
    return command;
}

Command Bar()
{
    var run = new Option<string?>("--only") { Description = "Only the runs whose name begins with this, such as prose-lstm." };
    var seeds = new Option<int>("--seeds") { Description = "How many trainings each.", DefaultValueFactory = _ => 3 };
    var choose = new Option<bool>("--choose") { Description = "Train on the text before the validation part and measure there; record nothing." };
    var command = new Command("bar", "Train the networks that stand beside Kneser-Ney and record them in data/runs; hours on two cores.") { run, seeds, choose };
    command.SetAction(parsed => BarExperiment.Run(parsed.GetValue(run), parsed.GetValue(seeds), parsed.GetValue(choose)));
    return command;
}
