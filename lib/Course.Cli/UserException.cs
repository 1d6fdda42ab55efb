namespace Course.Cli;

/// <summary>An error that the person at the keyboard can mend: shown as one message, without a stack.</summary>
/// <param name="message">What was expected, what came, what to do.</param>
internal sealed class UserException(string message) : Exception(message);
