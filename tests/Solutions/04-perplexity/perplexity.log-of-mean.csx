double PerplexityOf(double[] probabilities) =>
    Math.Exp(-Math.Log(probabilities.Average()));
