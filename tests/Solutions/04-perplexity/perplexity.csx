double PerplexityOf(double[] probabilities) =>
    Math.Exp(-probabilities.Average(p => Math.Log(p)));
