using System.Dynamic;
using System.Reflection;

namespace DynamicObj;

/// <summary>
/// An object whose properties are added as it goes: every trace, axis and layout derives from it, and its dynamic
/// properties are what the figure's JSON is made of, in the order in which they were first set.
/// </summary>
public class DynamicObj : DynamicObject
{
    // The same collection as the package's, so that the order in the JSON is the same, also after a removal.
    private readonly Dictionary<string, object?> _values = [];

    /// <summary>Sets a property, adding it if there is none of that name.</summary>
    public void SetProperty(string propertyName, object? propertyValue)
    {
        if (InstanceProperty(propertyName) is { } property)
        {
            property.SetValue(this, propertyValue);
        }
        else
        {
            _values[propertyName] = propertyValue;
        }
    }

    /// <summary>Removes a dynamic property; a declared one becomes null.</summary>
    /// <returns>Whether there was one.</returns>
    public bool RemoveProperty(string propertyName)
    {
        if (InstanceProperty(propertyName) is { } property)
        {
            property.SetValue(this, null);
            return true;
        }

        return _values.Remove(propertyName);
    }

    /// <summary>The value of a property.</summary>
    /// <exception cref="MissingMemberException">There is no property of that name.</exception>
    public object? GetPropertyValue(string propertyName) =>
        Find(propertyName, out var value) ? value : throw new MissingMemberException($"There is no property '{propertyName}'.");

    /// <summary>The dynamic properties, after the declared ones where those are asked for.</summary>
    public IEnumerable<KeyValuePair<string, object?>> GetProperties(bool includeInstanceProperties)
    {
        if (includeInstanceProperties)
        {
            foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                yield return new(property.Name, property.GetValue(this));
            }
        }

        foreach (var property in _values.ToArray())
        {
            yield return property;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => GetProperties(true).Select(p => p.Key);

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result) => Find(binder.Name, out result);

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetProperty(binder.Name, value);
        return true;
    }

    /// <summary>The value of a dynamic property, when there is one of that name and type.</summary>
    internal T? Get<T>(string name)
        where T : class => _values.TryGetValue(name, out var value) ? value as T : null;

    internal bool Find(string name, out object? value)
    {
        if (_values.TryGetValue(name, out value))
        {
            return true;
        }

        var property = InstanceProperty(name);
        value = property?.GetValue(this);
        return property is not null;
    }

    private PropertyInfo? InstanceProperty(string name) =>
        GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance);
}
