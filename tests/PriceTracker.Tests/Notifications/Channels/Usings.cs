global using DeliveryResult = PriceTracker.Web.Notifications.Channels.DeliveryResult;
