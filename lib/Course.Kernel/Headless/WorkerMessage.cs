namespace Course.Kernel.Headless;

/// <summary>What travels between a headless front and the worker process that runs its cells.</summary>
internal abstract record WorkerMessage;

/// <summary>To the worker: run a cell.</summary>
internal sealed record ExecuteMessage(int Cell, string Source) : WorkerMessage;

/// <summary>To the worker: stop the cell that is running.</summary>
internal sealed record InterruptMessage : WorkerMessage;

/// <summary>From the worker: it is ready for the first cell.</summary>
internal sealed record ReadyMessage : WorkerMessage;

/// <summary>From the worker: the running cell put something out.</summary>
internal sealed record OutputMessage(int Cell, CellOutput Output) : WorkerMessage;

/// <summary>From the worker: the cell has ended.</summary>
internal sealed record DoneMessage(int Cell, CellStatus Status, double Milliseconds) : WorkerMessage;
