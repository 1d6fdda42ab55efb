namespace Plotly.NET.TraceObjects;

// Each of these is a bag of plotly.js's attributes: `new Marker()`, then SetProperty("size", 8).

public class Marker : DynamicObj.DynamicObj;

public class Pattern : DynamicObj.DynamicObj;

public class Gradient : DynamicObj.DynamicObj;

public class Projection : DynamicObj.DynamicObj;

public class Bins : DynamicObj.DynamicObj;

public class Contours : DynamicObj.DynamicObj;

public class Cumulative : DynamicObj.DynamicObj;

public class Error : DynamicObj.DynamicObj;
