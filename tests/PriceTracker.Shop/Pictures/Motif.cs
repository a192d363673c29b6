namespace PriceTracker.Shop.Pictures;

/// <summary>What a product picture shows.</summary>
public enum Motif
{
    Parcel,
    Headphones,
    Laptop,
    Monitor,
    Speaker,
    Camera,
    Watch,
    Pan,
    Kettle,
    Lamp,
    Chair,
    Teapot,
    Bowl,
    Knife,
    Vase,
    Mug,
    Book,
    Pen,
    Tent,
    Jacket,
    Boot,
    Backpack,
}
