double PerplexityOf(double[] probabilities) =>
    -probabilities.Average(p => Math.Log(p));
