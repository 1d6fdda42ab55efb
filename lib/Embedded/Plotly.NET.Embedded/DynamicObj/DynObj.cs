namespace DynamicObj;

/// <summary>Functions on <see cref="DynamicObj"/>.</summary>
public static class DynObj
{
    /// <summary>Sets a property, adding it if there is none of that name.</summary>
    public static void setProperty<TPropertyValue>(string propertyName, TPropertyValue propertyValue, DynamicObj dynObj) =>
        dynObj.SetProperty(propertyName, propertyValue);

    /// <summary>Removes a dynamic property.</summary>
    public static void removeProperty(string propertyName, DynamicObj dynObj) => dynObj.RemoveProperty(propertyName);

    /// <summary>
    /// Merges the second object into the first, which it changes and returns. Where both have a property, nested
    /// objects are merged likewise and other values are taken from the second.
    /// </summary>
    public static DynamicObj combine(DynamicObj first, DynamicObj second)
    {
        foreach (var (name, value) in second.GetProperties(true))
        {
            var merged = value is DynamicObj theirs && first.Find(name, out var ours)
                ? combine((DynamicObj)ours!, theirs)
                : value;
            first.SetProperty(name, merged);
        }

        return first;
    }
}
