using System.CommandLine;
using Course.Benchmarks.Peers;

var rounds = new Option<int>("--rounds") { Description = "How often every workload is measured, in turns with the peer.", DefaultValueFactory = _ => 15 };
var only = new Option<string?>("--only") { Description = "Measure only the workloads whose name contains this." };
var python = new Option<string>("--python") { Description = "A Python that has PyTorch.", DefaultValueFactory = _ => "python3" };
var output = new Option<string>("--output")
{
    Description = "Where the results are written.",
    DefaultValueFactory = _ => Path.Combine("artifacts", "benchmarks", "peers.json"),
};
var peers = new Command("peers", "Time the kernels here and the same work in PyTorch, in turns, at one and two threads.") { rounds, only, python, output };
peers.SetAction(parsed =>
    PeerBenchmark.Run(parsed.GetValue(rounds), parsed.GetValue(only), parsed.GetValue(python)!, parsed.GetValue(output)!));
return new RootCommand("Measures the course's embedded TorchSharp.") { peers }.Parse(args).Invoke();
