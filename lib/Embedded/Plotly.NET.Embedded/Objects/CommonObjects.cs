namespace Plotly.NET;

// Each of these is a bag of plotly.js's attributes: `new Font()`, then SetProperty("size", 12).

public class Font : DynamicObj.DynamicObj;

public class Title : DynamicObj.DynamicObj;

public class Line : DynamicObj.DynamicObj;

public class ColorBar : DynamicObj.DynamicObj;

public class Config : DynamicObj.DynamicObj;

public class Template : DynamicObj.DynamicObj;
