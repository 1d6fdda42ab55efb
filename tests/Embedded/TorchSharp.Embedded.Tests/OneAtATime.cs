// torch.manual_seed sets one generator for the whole process, and dispose scopes are counted: tests must not interleave.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
