double PerplexityOf(double[] probabilities) =>
    Math.Exp(-probabilities.Sum(p => Math.Log(p)));
