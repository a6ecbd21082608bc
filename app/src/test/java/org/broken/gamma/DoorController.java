package org.broken.gamma;

import org.springframework.stereotype.Controller;

/// Broken: a controller at the front door of a room.
@Controller
public class DoorController {}
