namespace Microsoft.DotNet.Interactive;

/// <summary>A secret that does not show itself, nor its length, when it is displayed.</summary>
/// <param name="clearTextPassword">The secret.</param>
public class PasswordString(string clearTextPassword)
{
    /// <summary>The secret itself.</summary>
    public string GetClearTextPassword() => clearTextPassword;

    /// <summary>A row of asterisks, the same for every secret.</summary>
    public override string ToString() => "************";
}
