double PerplexityOf(double[] probabilities) =>
    probabilities.Average(p => 1 / p);
