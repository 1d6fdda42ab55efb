namespace Plotly.NET.LayoutObjects;

// Each of these is a bag of plotly.js's attributes: `new Annotation()`, then SetProperty("text", "here").

public class LinearAxis : DynamicObj.DynamicObj;

public class Annotation : DynamicObj.DynamicObj;

public class Shape : DynamicObj.DynamicObj;

public class Legend : DynamicObj.DynamicObj;

public class Margin : DynamicObj.DynamicObj;

public class Scene : DynamicObj.DynamicObj;

public class Camera : DynamicObj.DynamicObj;

public class Domain : DynamicObj.DynamicObj;

public class LayoutGrid : DynamicObj.DynamicObj;

public class Slider : DynamicObj.DynamicObj;

public class SliderStep : DynamicObj.DynamicObj;

public class RangeSlider : DynamicObj.DynamicObj;

public class RangeSelector : DynamicObj.DynamicObj;

public class Hoverlabel : DynamicObj.DynamicObj;
